// want time n
// entry topKFrequent
import java.util.*;
class Solution {
    public int[] topKFrequent(int[] nums, int k) {
        Map<Integer, Integer> cnt = new HashMap<>();
        for (int x : nums) cnt.merge(x, 1, Integer::sum);
        List<Integer>[] buckets = new List[nums.length + 1];
        for (int key : cnt.keySet()) {
            int f = cnt.get(key);
            if (buckets[f] == null) buckets[f] = new ArrayList<>();
            buckets[f].add(key);
        }
        int[] res = new int[k];
        int at = 0;
        for (int f = nums.length; f > 0 && at < k; f--)
            if (buckets[f] != null) for (int key : buckets[f]) if (at < k) res[at++] = key;
        return res;
    }
}
