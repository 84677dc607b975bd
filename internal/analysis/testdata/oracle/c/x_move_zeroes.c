// want time n
// want space 1
void moveZeroes(int *nums, int n) {
    int w = 0;
    for (int r = 0; r < n; r++) if (nums[r]) { int t = nums[w]; nums[w++] = nums[r]; nums[r] = t; }
}
