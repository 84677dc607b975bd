// want time n log n
// want space n
class Solution {
    public int[] sortArray(int[] nums) {
        sort(nums, 0, nums.length - 1, new int[nums.length]);
        return nums;
    }

    private void sort(int[] a, int lo, int hi, int[] tmp) {
        if (lo >= hi) return;
        int mid = (lo + hi) / 2;
        sort(a, lo, mid, tmp);
        sort(a, mid + 1, hi, tmp);
        int i = lo, j = mid + 1, k = lo;
        while (i <= mid && j <= hi) tmp[k++] = a[i] <= a[j] ? a[i++] : a[j++];
        while (i <= mid) tmp[k++] = a[i++];
        while (j <= hi) tmp[k++] = a[j++];
        for (int x = lo; x <= hi; x++) a[x] = tmp[x];
    }
}
