// want time log n
// kind stdin
import java.io.*;
public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        long n = Long.parseLong(br.readLine().trim());
        int c = 0;
        while (n > 0) { if (n % 10 == 4 || n % 10 == 7) c++; n /= 10; }
        System.out.println(c == 4 || c == 7 ? "YES" : "NO");
    }
}
