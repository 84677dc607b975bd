// want time n
// want space 1
// entry rotate
static void rev(int *a, int i, int j) { while (i < j) { int t = a[i]; a[i++] = a[j]; a[j--] = t; } }
void rotate(int *nums, int n, int k) {
    k %= n;
    rev(nums, 0, n - 1);
    rev(nums, 0, k - 1);
    rev(nums, k, n - 1);
}
