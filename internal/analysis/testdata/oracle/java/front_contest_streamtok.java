// want time n log n
// want space n
import java.io.*;
import java.util.*;
public class Main {
    public static void main(String[] a) throws Exception {
        StreamTokenizer in = new StreamTokenizer(new BufferedInputStream(System.in));
        in.nextToken();
        int n = (int) in.nval;
        in.nextToken();
        int m = (int) in.nval;
        TreeMap<Integer, Integer> prices = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            in.nextToken();
            prices.merge((int) in.nval, 1, Integer::sum);
        }
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < m; i++) {
            in.nextToken();
            Integer k = prices.floorKey((int) in.nval);
            if (k == null) sb.append("-1\n");
            else {
                sb.append(k).append('\n');
                int c = prices.get(k);
                if (c == 1) prices.remove(k);
                else prices.put(k, c - 1);
            }
        }
        System.out.print(sb);
    }
}
