// want time n^2
// entry findKthLargest
import java.util.*;
class Solution {
    public int findKthLargest(int[] nums, int k) { return select(nums, 0, nums.length - 1, nums.length - k); }
    int select(int[] a, int lo, int hi, int k) {
        if (lo == hi) return a[lo];
        int p = a[hi], i = lo;
        for (int j = lo; j < hi; j++) if (a[j] < p) { int t = a[i]; a[i] = a[j]; a[j] = t; i++; }
        int t = a[i]; a[i] = a[hi]; a[hi] = t;
        if (i == k) return a[i];
        return i < k ? select(a, i + 1, hi, k) : select(a, lo, i - 1, k);
    }
}
