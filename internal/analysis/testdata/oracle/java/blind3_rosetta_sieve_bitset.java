// want time n log n
// want space n
import java.util.*;
class Sieve {
    static List<Integer> primes(int n) {
        BitSet composite = new BitSet(n + 1);
        List<Integer> out = new ArrayList<>();
        for (int p = 2; p <= n; p++) {
            if (!composite.get(p)) {
                out.add(p);
                for (int q = 2 * p; q <= n; q += p) composite.set(q);
            }
        }
        return out;
    }
}
