// want time n
// want space n
// kind stdin
import java.io.*;
import java.util.*;
public class C {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int t = Integer.parseInt(in.readLine());
        while (t --> 0) {
            int n = Integer.parseInt(in.readLine());
            String[] parts = in.readLine().split(" ");
            Set<String> set = new HashSet<>(Arrays.asList(parts));
            System.out.println(set.size() == n ? "NO" : "YES");
        }
    }
}
