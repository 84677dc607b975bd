// want time n log n
// want space n
// kind stdin
import java.io.*;
import java.util.*;

public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer st = new StringTokenizer(br.readLine());
        int n = Integer.parseInt(st.nextToken());
        int m = Integer.parseInt(st.nextToken());
        TreeMap<Integer, Integer> map = new TreeMap<>();
        st = new StringTokenizer(br.readLine());
        for (int i = 0; i < n; i++) map.merge(Integer.parseInt(st.nextToken()), 1, Integer::sum);
        st = new StringTokenizer(br.readLine());
        PrintWriter pw = new PrintWriter(System.out);
        for (int i = 0; i < m; i++) {
            int t = Integer.parseInt(st.nextToken());
            Integer k = map.floorKey(t);
            if (k == null) {
                pw.println(-1);
            } else {
                pw.println(k);
                if (map.get(k) == 1) map.remove(k);
                else map.put(k, map.get(k) - 1);
            }
        }
        pw.close();
    }
}
