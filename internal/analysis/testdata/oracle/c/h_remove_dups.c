// want time n
// want space 1
int removeDuplicates(int* nums, int numsSize) {
    if (numsSize == 0) return 0;
    int *w = nums;
    for (int *r = nums + 1; r != nums + numsSize; r++)
        if (*r != *w) *++w = *r;
    return w - nums + 1;
}
