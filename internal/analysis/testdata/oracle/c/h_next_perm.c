// want time n
// want space 1
// entry nextPermutation
static void swap(int *a, int *b) { int t = *a; *a = *b; *b = t; }
void nextPermutation(int* nums, int numsSize) {
    int i = numsSize - 2;
    while (i >= 0 && nums[i] >= nums[i + 1]) i--;
    if (i >= 0) {
        int j = numsSize - 1;
        while (nums[j] <= nums[i]) j--;
        swap(nums + i, nums + j);
    }
    for (int l = i + 1, r = numsSize - 1; l < r; l++, r--) swap(nums + l, nums + r);
}
