// want time 2^n
import java.util.*;
class Solution {
    List<List<Integer>> res = new ArrayList<>();
    public List<List<Integer>> combinationSum(int[] candidates, int target) {
        back(candidates, target, 0, new ArrayList<>());
        return res;
    }
    void back(int[] c, int rest, int start, List<Integer> cur) {
        if (rest == 0) { res.add(new ArrayList<>(cur)); return; }
        for (int i = start; i < c.length; i++) {
            if (c[i] > rest) continue;
            cur.add(c[i]);
            back(c, rest - c[i], i, cur);
            cur.remove(cur.size() - 1);
        }
    }
}
