// want time n log n
// entry sort
import java.util.*;
class MergeSort {
    public static int[] sort(int[] a) {
        if (a.length <= 1) return a;
        int mid = a.length / 2;
        int[] l = sort(Arrays.copyOfRange(a, 0, mid));
        int[] r = sort(Arrays.copyOfRange(a, mid, a.length));
        int[] out = new int[a.length];
        int i = 0, j = 0, k = 0;
        while (i < l.length && j < r.length) out[k++] = l[i] <= r[j] ? l[i++] : r[j++];
        while (i < l.length) out[k++] = l[i++];
        while (j < r.length) out[k++] = r[j++];
        return out;
    }
}
