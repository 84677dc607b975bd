// want time n
// kind stdin
import java.io.*;
public class Main {
    static byte[] buf; static int ptr = 0;
    static int ni() {
        int r = 0;
        while (buf[ptr] < '0') ptr++;
        while (ptr < buf.length && buf[ptr] >= '0') r = r * 10 + buf[ptr++] - '0';
        return r;
    }
    public static void main(String[] args) throws IOException {
        buf = System.in.readAllBytes();
        int n = ni();
        long s = 0;
        for (int i = 0; i < n; i++) s += ni();
        System.out.println(s);
    }
}
