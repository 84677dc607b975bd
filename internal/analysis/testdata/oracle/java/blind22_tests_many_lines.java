// want time n
// kind stdin
import java.util.*;
import java.io.*;
public class Main {
    static final Scanner in = new Scanner(new BufferedReader(new InputStreamReader(System.in)));
    static int[] readArray(int n) { int[] a = new int[n]; for (int i = 0; i < n; i++) a[i] = in.nextInt(); return a; }
    static void sort(int[] a) { ArrayList<Integer> l = new ArrayList<>(); for (int i : a) l.add(i); Collections.sort(l); for (int i = 0; i < a.length; i++) a[i] = l.get(i); }
    static String yes(boolean b) { return b ? "YES" : "NO"; }
    public static void main(String[] args) {
        int T = in.nextInt();
        while (T-- > 0) {
            int n = in.nextInt();
            int[] a = readArray(n);
            int odd = 0, even = 0;
            for (int x : a) if ((x & 1) == 1) odd++; else even++;
            System.out.println(yes(odd > 0 && (even > 0 || n % 2 == 1)));
        }
    }
}
