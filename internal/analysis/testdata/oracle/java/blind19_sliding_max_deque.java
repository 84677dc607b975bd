// want time n
// entry maxSlidingWindow
import java.util.*;
class Solution {
    public int[] maxSlidingWindow(int[] a, int k) {
        Deque<Integer> dq = new LinkedList<>();
        int[] r = new int[a.length - k + 1];
        for (int i = 0; i < a.length; i++) {
            if (!dq.isEmpty() && dq.peekFirst() < i - k + 1) dq.pollFirst();
            while (!dq.isEmpty() && a[dq.peekLast()] < a[i]) dq.pollLast();
            dq.offerLast(i);
            if (i >= k - 1) r[i - k + 1] = a[dq.peekFirst()];
        }
        return r;
    }
}
