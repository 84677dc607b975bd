// want time n log n
// want space n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    static class P implements Comparable<P> {
        int x, y;
        P(int x, int y) { this.x = x; this.y = y; }
        public int compareTo(P o) { return x != o.x ? Integer.compare(x, o.x) : Integer.compare(o.y, y); }
    }
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(br.readLine());
        P[] ps = new P[n];
        for (int i = 0; i < n; i++) {
            String[] s = br.readLine().split(" ");
            ps[i] = new P(Integer.parseInt(s[0]), Integer.parseInt(s[1]));
        }
        Arrays.sort(ps);
        int best = 0, cur = 0;
        for (P p : ps) { cur = p.y > cur ? p.y : cur; best = Math.max(best, cur - p.y); }
        System.out.println(best);
    }
}
