// want time n
// want space 1
import java.io.*;
public class Main {
    static DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
    static int readInt() throws IOException {
        int r = 0, b = in.read();
        while (b <= ' ') b = in.read();
        boolean neg = b == '-';
        if (neg) b = in.read();
        while (b >= '0' && b <= '9') { r = r * 10 + b - '0'; b = in.read(); }
        return neg ? -r : r;
    }
    public static void main(String[] args) throws IOException {
        int n = readInt();
        long s = 0;
        for (int i = 0; i < n; i++) s += readInt();
        System.out.println(s);
    }
}
