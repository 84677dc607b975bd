// want time n
// want space n
import java.io.*;
import java.util.*;
import java.util.stream.*;
public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        br.readLine();
        List<Integer> xs = Stream.of(br.readLine().split(" ")).map(Integer::parseInt).collect(Collectors.toList());
        int max = xs.stream().mapToInt(Integer::intValue).max().getAsInt();
        long c = xs.stream().filter(x -> x == max).count();
        System.out.println(max + " " + c);
    }
}
