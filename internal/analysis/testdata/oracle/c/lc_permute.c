// want time n!
// want space n
// entry backtrack
int count;
void backtrack(int *nums, int n, int start) {
    if (start == n) { count++; return; }
    for (int i = start; i < n; i++) {
        int t = nums[start]; nums[start] = nums[i]; nums[i] = t;
        backtrack(nums, n, start + 1);
        t = nums[start]; nums[start] = nums[i]; nums[i] = t;
    }
}
