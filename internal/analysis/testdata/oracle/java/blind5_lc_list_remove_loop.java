// want time n^2
// want space n
import java.util.*;
class Josephus {
    static int survivor(int n, int k) {
        List<Integer> people = new ArrayList<>();
        for (int i = 1; i <= n; i++) people.add(i);
        int idx = 0;
        while (people.size() > 1) {
            idx = (idx + k - 1) % people.size();
            people.remove(idx);
        }
        return people.get(0);
    }
}
