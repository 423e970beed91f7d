package io.leadflow.rights;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What everybody gets at an address.
 *
 * @param own for each {@link Role} in their order, with a thing of the caller's organisation
 * @param others the same with a thing of another organisation; empty where the address is about no such thing
 */
record Row(Address address, List<Cell> own, List<Cell> others) {

    List<String> words() {
        return IntStream.range(0, own.size()).mapToObj(this::word).toList();
    }

    private String word(int role) {
        return others.isEmpty() || own.get(role) == others.get(role)
                ? own.get(role).toString()
                : own.get(role) + " · " + others.get(role);
    }
}
