// want time 2^n
// want space 2^n
import java.util.*;
class Solution {
    public List<List<Integer>> subsets(int[] nums) {
        List<List<Integer>> out = new ArrayList<>();
        out.add(new ArrayList<>());
        for (int x : nums) {
            int size = out.size();
            for (int i = 0; i < size; i++) {
                List<Integer> copy = new ArrayList<>(out.get(i));
                copy.add(x);
                out.add(copy);
            }
        }
        return out;
    }
}
