// want time n log n
// want space n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer tk = new StringTokenizer(in.readLine());
        int x = Integer.parseInt(tk.nextToken());
        int n = Integer.parseInt(tk.nextToken());
        TreeSet<Integer> lights = new TreeSet<>();
        lights.add(0);
        lights.add(x);
        TreeMap<Integer, Integer> gaps = new TreeMap<>();
        gaps.put(x, 1);
        StringBuilder sb = new StringBuilder();
        tk = new StringTokenizer(in.readLine());
        for (int i = 0; i < n; i++) {
            int p = Integer.parseInt(tk.nextToken());
            int lo = lights.lower(p), hi = lights.higher(p);
            int g = hi - lo;
            gaps.put(g, gaps.get(g) - 1);
            if (gaps.get(g) == 0) gaps.remove(g);
            gaps.merge(p - lo, 1, Integer::sum);
            gaps.merge(hi - p, 1, Integer::sum);
            lights.add(p);
            sb.append(gaps.lastKey()).append(' ');
        }
        System.out.println(sb);
    }
}
