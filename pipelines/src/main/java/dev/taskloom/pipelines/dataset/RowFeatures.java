package dev.taskloom.pipelines.dataset;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a row record as the {@code dataset_info.features} of a Hugging Face card names them. */
final class RowFeatures {
    private RowFeatures() {}

    /** One entry a column, in order: {@code name} with {@code dtype}, {@code list} or {@code struct}. */
    static List<Map<String, Object>> of(Class<? extends Record> rowType) {
        List<Map<String, Object>> features = new ArrayList<>();
        for (RecordComponent component : rowType.getRecordComponents()) {
            Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("name", snakeCase(component.getName()));
            if (component.getGenericType() instanceof ParameterizedType list) {
                feature.put("list", element((Class<?>) list.getActualTypeArguments()[0]));
            } else if (component.getType().isRecord()) {
                feature.put("struct", element(component.getType()));
            } else {
                feature.put("dtype", scalar(component.getType()));
            }
            features.add(feature);
        }
        return features;
    }

    /** Bytes of the row as Arrow arrays: UTF-8 text and 32-bit offsets and integers, validity bits left out. */
    static long memoryBytes(Object value) {
        if (value instanceof String text) {
            return 4L + text.getBytes(StandardCharsets.UTF_8).length;
        }
        if (value instanceof List<?> list) {
            return 4L + list.stream().mapToLong(RowFeatures::memoryBytes).sum();
        }
        if (value instanceof Record row) {
            long sum = 0;
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                sum += memoryBytes(valueOf(component, row));
            }
            return sum;
        }
        return 4L;
    }

    private static Object valueOf(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of its own record", e);
        }
    }

    private static Object element(Class<?> type) {
        return type.isRecord() ? of(type.asSubclass(Record.class)) : scalar(type);
    }

    private static String scalar(Class<?> type) {
        if (type == String.class) {
            return "string";
        }
        if (type == int.class || type == Integer.class) {
            return "int32";
        }
        throw new IllegalArgumentException("no dataset feature for " + type);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
