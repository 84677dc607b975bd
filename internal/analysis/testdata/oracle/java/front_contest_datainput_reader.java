// want time n^2
// want space n
import java.io.*;
import java.util.*;
public class Main {
    static final int BUF = 1 << 16;
    static DataInputStream din = new DataInputStream(System.in);
    static byte[] buffer = new byte[BUF];
    static int ptr = 0, read = 0;
    static byte readByte() throws IOException {
        if (ptr == read) {
            read = din.read(buffer, ptr = 0, BUF);
            if (read == -1) buffer[0] = -1;
        }
        return buffer[ptr++];
    }
    static int nextInt() throws IOException {
        int ret = 0;
        byte b = readByte();
        while (b <= ' ') b = readByte();
        boolean neg = b == '-';
        if (neg) b = readByte();
        do {
            ret = ret * 10 + b - '0';
        } while ((b = readByte()) >= '0' && b <= '9');
        return neg ? -ret : ret;
    }
    public static void main(String[] args) throws IOException {
        int n = nextInt(), w = nextInt();
        long[] dp = new long[w + 1];
        for (int i = 0; i < n; i++) {
            int wt = nextInt(), v = nextInt();
            for (int j = w; j >= wt; j--) dp[j] = Math.max(dp[j], dp[j - wt] + v);
        }
        System.out.println(dp[w]);
    }
}
