// want time n log n
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        PriorityQueue<Integer> lo = new PriorityQueue<>(Collections.reverseOrder()), hi = new PriorityQueue<>();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            int x = in.nextInt();
            if (lo.isEmpty() || x <= lo.peek()) lo.offer(x); else hi.offer(x);
            if (lo.size() > hi.size() + 1) hi.offer(lo.poll());
            else if (hi.size() > lo.size()) lo.offer(hi.poll());
            out.append(lo.peek()).append('\n');
        }
        System.out.print(out);
    }
}
