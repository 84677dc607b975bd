// want time n log n
// kind stdin
import java.util.*;
import java.io.*;
class Main {
    static class P implements Comparable<P> {
        int s, e;
        P(int s, int e) { this.s = s; this.e = e; }
        @Override public int compareTo(P o) { return e != o.e ? Integer.compare(e, o.e) : s - o.s; }
    }
    public static void main(String[] args) throws Exception {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(br.readLine());
        List<P> l = new ArrayList<>();
        while (n-- > 0) {
            String[] p = br.readLine().split(" ");
            l.add(new P(Integer.parseInt(p[0]), Integer.parseInt(p[1])));
        }
        Collections.sort(l);
        int c = 0, t = 0;
        for (P p : l) if (p.s >= t) { c++; t = p.e; }
        System.out.println(c);
    }
}
