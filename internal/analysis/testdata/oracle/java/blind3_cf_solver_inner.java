// want time n
// want space 1
// kind stdin
import java.io.*;
import java.util.*;

public class B {
    InputStream is = System.in;
    byte[] buf = new byte[1 << 16];
    int len, ptr;
    int read() throws IOException {
        if (ptr == len) { len = is.read(buf, 0, buf.length); ptr = 0; if (len <= 0) return -1; }
        return buf[ptr++];
    }
    int nextInt() throws IOException {
        int c = read();
        while (c != '-' && (c < '0' || c > '9')) c = read();
        boolean neg = c == '-';
        if (neg) c = read();
        int r = 0;
        while (c >= '0' && c <= '9') { r = r * 10 + c - '0'; c = read(); }
        return neg ? -r : r;
    }
    void solve() throws IOException {
        int n = nextInt();
        long best = Long.MIN_VALUE, cur = 0;
        for (int i = 0; i < n; i++) {
            int x = nextInt();
            cur = Math.max(cur + x, x);
            best = Math.max(best, cur);
        }
        System.out.println(best);
    }
    public static void main(String[] args) throws IOException { new B().solve(); }
}
