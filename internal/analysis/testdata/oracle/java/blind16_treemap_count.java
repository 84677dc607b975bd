// want time n log n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(br.readLine().trim());
        TreeMap<Integer, Integer> map = new TreeMap<>();
        StringTokenizer st = new StringTokenizer(br.readLine());
        for (int i = 0; i < n; i++) map.merge(Integer.parseInt(st.nextToken()), 1, Integer::sum);
        int ans = 0;
        while (!map.isEmpty()) {
            Map.Entry<Integer, Integer> e = map.pollFirstEntry();
            if (e.getValue() > 1) map.put(e.getKey() * 2, map.getOrDefault(e.getKey() * 2, 0) + e.getValue() / 2);
            if (e.getValue() % 2 == 1) ans++;
        }
        System.out.println(ans);
    }
}
