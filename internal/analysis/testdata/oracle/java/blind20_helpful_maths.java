// want time n log n
// kind stdin
import java.io.*;
import java.util.*;
public class HelpfulMaths {
    public static void main(String[] args) throws IOException {
        BufferedReader r = new BufferedReader(new InputStreamReader(System.in));
        String[] p = r.readLine().split("\\+");
        Arrays.sort(p);
        System.out.println(String.join("+", p));
    }
}
