// want time n log n
// want space n
class Solution {
    public int[] sortArray(int[] nums) {
        if (nums.length < 2) return nums;
        int mid = nums.length / 2;
        int[] l = sortArray(Arrays.copyOfRange(nums, 0, mid));
        int[] r = sortArray(Arrays.copyOfRange(nums, mid, nums.length));
        int[] out = new int[nums.length];
        int i = 0, j = 0, k = 0;
        while (i < l.length && j < r.length) out[k++] = l[i] <= r[j] ? l[i++] : r[j++];
        while (i < l.length) out[k++] = l[i++];
        while (j < r.length) out[k++] = r[j++];
        return out;
    }
}
