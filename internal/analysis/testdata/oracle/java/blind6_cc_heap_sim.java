// want time n log n
// want space n
// kind stdin
import java.util.*;
import java.util.stream.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = Integer.parseInt(sc.nextLine().trim());
        List<Integer> xs = Arrays.stream(sc.nextLine().trim().split(" ")).map(Integer::parseInt).collect(Collectors.toList());
        PriorityQueue<Long> pq = new PriorityQueue<>();
        for (int x : xs) pq.add((long) x);
        long cost = 0;
        while (pq.size() > 1) {
            long a = pq.poll(), b = pq.poll();
            cost += a + b;
            pq.add(a + b);
        }
        System.out.println(cost);
    }
}
