// want time n^2
// want space n
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt(), k = sc.nextInt();
        List<Integer> circle = new ArrayList<>();
        for (int i = 1; i <= n; i++) circle.add(i);
        int idx = 0;
        StringBuilder sb = new StringBuilder();
        while (!circle.isEmpty()) {
            idx = (idx + k - 1) % circle.size();
            sb.append(circle.remove(idx)).append(' ');
        }
        System.out.println(sb.toString().trim());
    }
}
