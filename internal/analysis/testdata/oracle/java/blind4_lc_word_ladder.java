// want time n^2
import java.util.*;
class Solution {
    public int minMutation(String start, String end, String[] bank) {
        Set<String> set = new HashSet<>(Arrays.asList(bank));
        if (!set.contains(end)) return -1;
        char[] genes = {'A', 'C', 'G', 'T'};
        Queue<String> q = new LinkedList<>();
        Set<String> seen = new HashSet<>();
        q.offer(start);
        seen.add(start);
        int level = 0;
        while (!q.isEmpty()) {
            int size = q.size();
            while (size-- > 0) {
                String cur = q.poll();
                if (cur.equals(end)) return level;
                char[] arr = cur.toCharArray();
                for (int i = 0; i < arr.length; i++) {
                    char old = arr[i];
                    for (char c : genes) {
                        arr[i] = c;
                        String next = new String(arr);
                        if (set.contains(next) && seen.add(next)) q.offer(next);
                    }
                    arr[i] = old;
                }
            }
            level++;
        }
        return -1;
    }
}
