// want time n
// kind stdin
import java.util.*;
public class Ternary {
    static double[] x, v;
    static double f(double p) {
        double m = 0;
        for (int i = 0; i < x.length; i++) m = Math.max(m, Math.abs(x[i] - p) / v[i]);
        return m;
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        x = new double[n];
        v = new double[n];
        for (int i = 0; i < n; i++) x[i] = sc.nextInt();
        for (int i = 0; i < n; i++) v[i] = sc.nextInt();
        double l = 0, r = 1e9;
        for (int it = 0; it < 100; it++) {
            double a = l + (r - l) / 3, b = r - (r - l) / 3;
            if (f(a) < f(b)) r = b;
            else l = a;
        }
        System.out.println(f(l));
    }
}
