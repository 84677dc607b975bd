package forest

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"github.com/heddle-run/heddle/internal/boost"
)

// ErrState is a saved forest that cannot be read.
var ErrState = errors.New("not a saved forest")

// state is what a Forest keeps, by version.
type state struct {
	Version int
	Total   int
	Fitted  int
	Rows    []row
	Median  *boost.Model
	Scale   *boost.Model
	All     *pool
	Groups  map[string]*pool
	Units   map[string]*unit
	Frozen  bool
}

const version = 2

// features are numbers that may be missing: null in JSON, NaN here.
type features []float64

// MarshalJSON writes what is no number as null.
func (f features) MarshalJSON() ([]byte, error) {
	out := make([]*float64, len(f))
	for i := range f {
		if !math.IsNaN(f[i]) && !math.IsInf(f[i], 0) {
			out[i] = &f[i]
		}
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (f *features) UnmarshalJSON(data []byte) error {
	var in []*float64
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*f = make(features, len(in))
	for i, v := range in {
		(*f)[i] = math.NaN()
		if v != nil {
			(*f)[i] = *v
		}
	}
	return nil
}

// MarshalBinary saves the forest: the same observations give the same bytes.
func (f *Forest) MarshalBinary() ([]byte, error) {
	f.mu.RLock()
	defer f.mu.RUnlock()
	data, err := json.Marshal(state{version, f.total, f.fitted, f.rows, f.median, f.scale, f.all, f.groups, f.units, f.frozen})
	if err != nil {
		return nil, fmt.Errorf("save forest: %w", err)
	}
	return data, nil
}

// UnmarshalBinary replaces what the forest knows by what was saved.
func (f *Forest) UnmarshalBinary(data []byte) error {
	var s state
	if err := json.Unmarshal(data, &s); err != nil {
		return fmt.Errorf("read forest: %w: %w", ErrState, err)
	}
	if s.Version != version || s.All == nil || (s.Median == nil) != (s.Scale == nil) {
		return fmt.Errorf("read forest: %w: version %d", ErrState, s.Version)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.total, f.fitted, f.rows, f.median, f.scale = s.Total, s.Fitted, s.Rows, s.Median, s.Scale
	f.all, f.groups, f.units, f.frozen = s.All, s.Groups, s.Units, s.Frozen
	if f.groups == nil {
		f.groups = map[string]*pool{}
	}
	if f.units == nil {
		f.units = map[string]*unit{}
	}
	return nil
}
