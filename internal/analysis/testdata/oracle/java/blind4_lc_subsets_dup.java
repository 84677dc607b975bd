// want time 2^n
// want space 2^n
import java.util.*;
class Solution {
    public List<List<Integer>> subsetsWithDup(int[] nums) {
        Arrays.sort(nums);
        List<List<Integer>> res = new ArrayList<>();
        dfs(nums, 0, new ArrayDeque<>(), res);
        return res;
    }
    private void dfs(int[] nums, int i, Deque<Integer> path, List<List<Integer>> res) {
        res.add(new ArrayList<>(path));
        for (int j = i; j < nums.length; j++) {
            if (j > i && nums[j] == nums[j - 1]) continue;
            path.addLast(nums[j]);
            dfs(nums, j + 1, path, res);
            path.removeLast();
        }
    }
}
