package org.jalon.framework;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is certified and taught stands without Spring: none of it is on the path of this module. */
class ContentPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.core.SpringVersion",
                "org.springframework.beans.BeanUtils",
                "org.springframework.boot.SpringApplication",
                "org.springframework.modulith.ApplicationModule"
            })
    void lacksSpring(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }
}
