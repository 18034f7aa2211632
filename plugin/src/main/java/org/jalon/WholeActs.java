package org.jalon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.journal.ActContent;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.PropertyValueBuffer;
import tools.jackson.databind.module.SimpleValueInstantiators;

/** Names every value that an act lacks, not only the first that its record misses. */
final class WholeActs extends SimpleValueInstantiators {

    WholeActs() {}

    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config, BeanDescription.Supplier bean, ValueInstantiator usual) {
        Class<?> type = bean.getBeanClass();
        return type.isRecord() && ActContent.class.isAssignableFrom(type) ? new Whole(usual) : usual;
    }

    private static final class Whole extends ValueInstantiator.Delegating {

        Whole(ValueInstantiator usual) {
            super(usual);
        }

        @Override
        public ValueInstantiator createContextual(DeserializationContext context, BeanDescription.Supplier bean) {
            return new Whole(delegate().createContextual(context, bean));
        }

        @Override
        public Object createFromObjectWith(
                DeserializationContext context, SettableBeanProperty[] properties, PropertyValueBuffer sent) {
            List<BrokenRule> missing = new ArrayList<>();
            for (SettableBeanProperty property : properties) {
                if (isNeeded(property) && !sent.hasParameter(property)) {
                    missing.add(new BrokenRule(property.getName(), "null", "the value is missing"));
                }
            }
            BrokenRulesException.throwIfAny(missing);
            return super.createFromObjectWith(context, properties, sent);
        }

        private static boolean isNeeded(SettableBeanProperty property) {
            Class<?> type = property.getType().getRawClass();
            return type != Optional.class && property.getValueDeserializer() != null && !isEmptyWhenAbsent(property);
        }

        private static boolean isEmptyWhenAbsent(SettableBeanProperty property) {
            return property.getNullValueProvider() != property.getValueDeserializer();
        }
    }
}
