// want time n!
// entry permute
import java.util.*;
class Solution {
    List<List<Integer>> res = new ArrayList<>();
    public List<List<Integer>> permute(int[] nums) { go(nums, 0); return res; }
    private void go(int[] a, int i) {
        if (i == a.length) { List<Integer> l = new ArrayList<>(); for (int x : a) l.add(x); res.add(l); return; }
        for (int j = i; j < a.length; j++) { sw(a, i, j); go(a, i + 1); sw(a, i, j); }
    }
    private void sw(int[] a, int i, int j) { int t = a[i]; a[i] = a[j]; a[j] = t; }
}
