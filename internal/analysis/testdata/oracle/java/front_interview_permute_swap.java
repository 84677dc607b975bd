// want time n!
class Solution {
    public List<List<Integer>> permute(int[] nums) {
        List<List<Integer>> out = new ArrayList<>();
        rec(nums, 0, out);
        return out;
    }
    private void rec(int[] a, int k, List<List<Integer>> out) {
        if (k == a.length) {
            List<Integer> l = new ArrayList<>();
            for (int x : a) l.add(x);
            out.add(l);
            return;
        }
        for (int i = k; i < a.length; i++) {
            swap(a, i, k);
            rec(a, k + 1, out);
            swap(a, i, k);
        }
    }
    private void swap(int[] a, int i, int j) {
        int t = a[i];
        a[i] = a[j];
        a[j] = t;
    }
}
