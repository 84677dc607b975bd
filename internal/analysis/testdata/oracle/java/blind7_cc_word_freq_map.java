// want time n
// want space n
// kind stdin
import java.util.*;
import java.io.*;
public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(br.readLine().trim());
        HashMap<String, Integer> map = new HashMap<>();
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < n; i++) {
            String s = br.readLine();
            if (!map.containsKey(s)) {
                map.put(s, 1);
                sb.append("OK\n");
            } else {
                int k = map.get(s);
                sb.append(s).append(k).append("\n");
                map.put(s, k + 1);
            }
        }
        System.out.print(sb);
    }
}
