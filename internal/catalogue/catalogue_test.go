package catalogue

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

func TestBuiltin(t *testing.T) {
	list, err := Builtin()
	if err != nil || len(list) < 300 {
		t.Fatalf("%d machines, %v", len(list), err)
	}
	for _, m := range list {
		if m.Price <= 0 || m.Capacity[resource.CPU] < 1000 || m.Capacity[resource.Memory] < 1<<29 || !m.Available {
			t.Errorf("%+v", m)
		}
	}
}

func TestRead(t *testing.T) {
	list, err := Read(strings.NewReader("\ufeffName,price,CPU,memory_gib,zone,capacity_type,available,startup_seconds,ready,speed\n" +
		"a, 0.1, 2, 4, z1, spot, True, 7, 3, 0.5\r\nb,,4,8\na,0.1,2,4,z2,spot\nc,1,1,1,,,False\n"))
	if err != nil || len(list) != 4 {
		t.Fatalf("%v, %v", list, err)
	}
	a, b, c := list[0], list[1], list[3]
	if a.Name != "a" || a.Price != 100_000 || a.Capacity[resource.CPU] != 2000 || a.Capacity[resource.Memory] != 4<<30 || a.Zone != "z1" ||
		a.CapacityType != cluster.Spot || !a.Available || a.StartUp != 7*time.Second || a.Ready != 3 || a.Speed != 0.5 {
		t.Errorf("%+v", a)
	}
	if b.Price != 0 || b.StartUp != startUp || b.Speed != 1 || b.CapacityType != cluster.OnDemand || c.Available {
		t.Errorf("%+v, %+v", b, c)
	}
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"":                                     "no header",
		"name,price\n":                         "no column vcpu or cpu",
		"name,price,cpu,memory_mb\na,x,1,1\n":  `line 2: usd_per_hour is "x"`,
		"name,price,cpu,memory_mb\na,1,-1,1\n": `line 2: vcpu is "-1"`,
		"name,price,cpu,memory_mb\n,1,1,1\n":   "line 2: no name",
		"name,price,cpu,memory_mb\n\"a\n":      "line 2, column 4",

		"name,price,cpu,memory_mb\na,NaN,1,1\n":               `line 2: usd_per_hour is "NaN"`,
		"name,price,cpu,memory_mb\na,-0.1,1,1\n":              `line 2: usd_per_hour is "-0.1"`,
		"name,price,cpu,memory_mb\na,1,1,1\nb,1,1,1\na,2,1,1": `line 4: on-demand "a" is in line 2 already`,
		"name,price,cpu,memory_mb,speed\na,1,1,1,0\n":         "line 2: speed is 0",
	} {
		if _, err := Read(strings.NewReader(text)); !errors.Is(err, ErrTable) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("name,price,cpu,memory_mb\na,1,1,1\n")
	f.Add("instance_type,usd_per_hour,vcpu,memory_gib,ready\n\"a\"\"b\",1e9,1e9,1e9,1e9\n")
	f.Fuzz(func(t *testing.T, text string) {
		list, err := Read(strings.NewReader(text))
		if err != nil && !errors.Is(err, ErrTable) {
			t.Fatal(err)
		}
		for _, m := range list {
			if m.Price < 0 || m.Ready < 0 || !(resource.Vector{}).Fits(m.Capacity) {
				t.Fatalf("%+v", m)
			}
		}
	})
}
