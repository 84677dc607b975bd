// want time n log n
// want space n
// kind stdin
import java.util.*;
import java.io.*;
public class Main {
    static boolean ok(long mid, long[] a, int k) {
        long need = 0;
        for (int i = a.length / 2; i < a.length; i++) {
            if (a[i] < mid) need += mid - a[i];
            if (need > k) return false;
        }
        return need <= k;
    }
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer st = new StringTokenizer(br.readLine());
        int n = Integer.parseInt(st.nextToken());
        int k = Integer.parseInt(st.nextToken());
        long[] a = Arrays.stream(br.readLine().split(" ")).mapToLong(Long::parseLong).sorted().toArray();
        long lo = 1, hi = (long) 2e9;
        while (lo < hi) {
            long mid = (lo + hi + 1) / 2;
            if (ok(mid, a, k)) lo = mid;
            else hi = mid - 1;
        }
        System.out.println(lo);
    }
}
