// want time n
// kind stdin
import java.io.*;
public class Solution {
    static final int SZ = 1 << 16;
    static DataInputStream din = new DataInputStream(System.in);
    static byte[] buf = new byte[SZ];
    static int ptr = 0, len = 0;
    static byte read() throws IOException {
        if (ptr == len) { len = din.read(buf, ptr = 0, SZ); if (len == -1) buf[0] = -1; }
        return buf[ptr++];
    }
    static int ni() throws IOException {
        int ret = 0; byte b = read();
        while (b <= ' ') b = read();
        boolean neg = b == '-';
        if (neg) b = read();
        while (b >= '0' && b <= '9') { ret = ret * 10 + (b - '0'); b = read(); }
        return neg ? -ret : ret;
    }
    public static void main(String[] args) throws IOException {
        int n = ni();
        long[] pre = new long[n + 1];
        for (int i = 1; i <= n; i++) pre[i] = pre[i - 1] + ni();
        int q = ni();
        PrintWriter out = new PrintWriter(System.out);
        for (int i = 0; i < q; i++) { int l = ni(), r = ni(); out.println(pre[r] - pre[l - 1]); }
        out.flush();
    }
}
