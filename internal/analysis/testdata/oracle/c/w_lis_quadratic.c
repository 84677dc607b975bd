// want time n^2
// want space n
#include <stdlib.h>
int lengthOfLIS(int* nums, int numsSize) {
    int *d = malloc(sizeof(int) * numsSize), best = 0;
    for (int i = 0; i < numsSize; ++i) {
        d[i] = 1;
        for (int j = 0; j < i; ++j)
            if (nums[j] < nums[i] && d[j] + 1 > d[i]) d[i] = d[j] + 1;
        if (d[i] > best) best = d[i];
    }
    free(d);
    return best;
}
