// want time n log n
// want space n
import java.io.*;
import java.util.*;

public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        int t = Integer.parseInt(br.readLine().trim());
        while (t-- > 0) {
            int n = Integer.parseInt(br.readLine());
            StringTokenizer st = new StringTokenizer(br.readLine());
            Integer[] a = new Integer[n];
            for (int i = 0; i < n; i++) a[i] = Integer.parseInt(st.nextToken());
            Arrays.sort(a, Collections.reverseOrder());
            int best = Integer.MAX_VALUE;
            for (int i = 1; i < n; i++) best = Math.min(best, a[i - 1] - a[i]);
            System.out.println(best);
        }
    }
}
