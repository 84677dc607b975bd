// want time n
// want space n
import java.util.*;
class Solution {
    public int[] mexes(int[] a) {
        Set<Integer> seen = new HashSet<>();
        int mex = 0;
        int[] res = new int[a.length];
        for (int i = 0; i < a.length; i++) {
            seen.add(a[i]);
            while (seen.contains(mex)) mex++;
            res[i] = mex;
        }
        return res;
    }
}
