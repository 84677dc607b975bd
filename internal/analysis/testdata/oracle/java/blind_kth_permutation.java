// want time n^2
// want space n
import java.util.*;
class Solution {
    public String getPermutation(int n, int k) {
        List<Integer> nums = new ArrayList<>();
        int[] f = new int[n + 1];
        f[0] = 1;
        for (int i = 1; i <= n; i++) { f[i] = f[i - 1] * i; nums.add(i); }
        k--;
        StringBuilder sb = new StringBuilder();
        for (int i = n; i > 0; i--) {
            int idx = k / f[i - 1];
            k %= f[i - 1];
            sb.append(nums.remove(idx));
        }
        return sb.toString();
    }
}
