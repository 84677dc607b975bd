// want time n!
// entry permute
import java.util.*;
class Solution {
    List<List<Integer>> res = new ArrayList<>();
    public List<List<Integer>> permute(int[] nums) {
        backtrack(nums, new ArrayList<>());
        return res;
    }
    void backtrack(int[] nums, List<Integer> path) {
        if (path.size() == nums.length) { res.add(new ArrayList<>(path)); return; }
        for (int x : nums) {
            if (path.contains(x)) continue;
            path.add(x);
            backtrack(nums, path);
            path.remove(path.size() - 1);
        }
    }
}
