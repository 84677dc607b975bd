// want time n^2
// want space 1
// kind function
package com.acme.sorting;

import java.util.Objects;

public final class BubbleSortService {
    private BubbleSortService() {
    }

    public static void sort(final int[] values) {
        Objects.requireNonNull(values, "values");
        boolean swapped;
        int end = values.length - 1;
        do {
            swapped = false;
            for (int i = 0; i < end; i++) {
                if (values[i] > values[i + 1]) {
                    final int tmp = values[i];
                    values[i] = values[i + 1];
                    values[i + 1] = tmp;
                    swapped = true;
                }
            }
            end--;
        } while (swapped);
    }
}
