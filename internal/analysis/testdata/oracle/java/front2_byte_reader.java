// want time n log n
// want space n
import java.io.*;
import java.util.*;
public class Main {
    private static final InputStream is = System.in;
    private static byte[] inbuf = new byte[1024];
    private static int lenbuf = 0, ptrbuf = 0;
    private static int readByte() {
        if (lenbuf == -1) throw new InputMismatchException();
        if (ptrbuf >= lenbuf) {
            ptrbuf = 0;
            try { lenbuf = is.read(inbuf); } catch (IOException e) { throw new InputMismatchException(); }
            if (lenbuf <= 0) return -1;
        }
        return inbuf[ptrbuf++];
    }
    private static int ni() {
        int num = 0, b;
        boolean minus = false;
        while ((b = readByte()) != -1 && !((b >= '0' && b <= '9') || b == '-')) ;
        if (b == '-') {
            minus = true;
            b = readByte();
        }
        while (true) {
            if (b >= '0' && b <= '9') num = num * 10 + (b - '0');
            else return minus ? -num : num;
            b = readByte();
        }
    }
    public static void main(String[] args) {
        int n = ni(), k = ni();
        PriorityQueue<Long> pq = new PriorityQueue<>(Collections.reverseOrder());
        for (int i = 0; i < n; i++) pq.add((long) ni());
        long res = 0;
        for (int i = 0; i < k; i++) {
            long top = pq.poll();
            res += top;
            pq.add(top / 2);
        }
        System.out.println(res);
    }
}
