// want time n
// want space n
import java.io.*;
import java.util.*;

public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Integer> hash = new HashMap<>();
        String line;
        while ((line = br.readLine()) != null) {
            hash.put(line, hash.getOrDefault(line, 0) + 1);
        }
        for (Map.Entry<String, Integer> e : hash.entrySet()) System.out.println(e.getKey() + " " + e.getValue());
    }
}
