// want time 1
// kind stdin
import java.util.*;
public class Horse {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        Set<Integer> s = new HashSet<>();
        for (int i = 0; i < 4; i++) s.add(sc.nextInt());
        System.out.println(4 - s.size());
    }
}
