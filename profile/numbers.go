package profile

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
)

// Numbers is a row of them that is seldom looked at and often read past: every
// estimate reads a unit's observations, and only training their basis. In JSON it
// is the base64 of little-endian float64s; a plain array is read too.
type Numbers []float64

// MarshalJSON implements json.Marshaler.
func (n Numbers) MarshalJSON() ([]byte, error) {
	data, err := binary.Append(nil, binary.LittleEndian, []float64(n))
	if err != nil {
		return nil, err
	}
	return json.Marshal(data)
}

// UnmarshalJSON implements json.Unmarshaler.
func (n *Numbers) UnmarshalJSON(text []byte) error {
	if len(text) == 0 || text[0] != '"' {
		return json.Unmarshal(text, (*[]float64)(n))
	}
	data, err := base64.StdEncoding.DecodeString(string(text[1 : len(text)-1]))
	if err != nil {
		return fmt.Errorf("numbers: %w", err)
	}
	if len(data)%8 != 0 {
		return fmt.Errorf("numbers: %d bytes", len(data))
	}
	*n = make(Numbers, len(data)/8)
	_, err = binary.Decode(data, binary.LittleEndian, []float64(*n))
	return err
}
