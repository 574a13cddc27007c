import { gateTable } from './gate-table.ts';

describe('consent that is kept in a store', () => {
  describe('of zustand', () => {
    const zustand = (code: string) => `import { create } from 'zustand';\n${code}`;
    gateTable([
      [
        'read by a selector',
        zustand(`const useConsentStore = create((set) => ({ chat: false, answered: false, choose: (chat) => set({ chat, answered: true }) }));
        const selectChat = (state) => state.chat;
        export function Chat() {
          const a = useConsentStore((state) => state.chat);
          const b = useConsentStore(selectChat);
          const c = useConsentStore((state) => state.answered);
          const { chat } = useConsentStore();
          if (a) YES;
          if (b) YES;
          if (c) NO;
          if (chat) YES;
          if (useConsentStore.getState().chat) YES;
          return null;
        }`),
      ],
      [
        'given from the start',
        zustand(`const useConsentStore = create((set) => ({ chat: true, refuse: () => set({ chat: false }) }));
        const selectChat = (state) => state.chat;
        export function Chat() {
          const a = useConsentStore((state) => state.chat);
          const b = useConsentStore(selectChat);
          const { chat } = useConsentStore();
          if (a) NO;
          if (b) NO;
          if (chat) NO;
          if (useConsentStore.getState().chat) NO;
          return null;
        }`),
      ],
      [
        'set by an accept action, under a name that says nothing',
        zustand(`const useBanner = create((set) => ({ done: false, acceptCookies: () => set({ done: true }) }));
        export function Chat() { const done = useBanner((s) => s.done); if (done) YES; return null; }`),
      ],
      [
        'set by any action, under a name that says nothing',
        zustand(`const useBanner = create((set) => ({ done: false, close: () => set({ done: true }) }));
        export function Chat() { const done = useBanner((s) => s.done); if (done) NO; return null; }`),
      ],
      [
        'compared with a word',
        zustand(`const useConsent = create((set) => ({ status: 'unset', setStatus: (status) => set(() => ({ status })) }));
        export function Chat() {
          const status = useConsent((s) => s.status);
          if (status === 'granted') YES;
          if (status !== 'unset') NO;
          if (status !== 'denied') NO;
          if (useConsent((s) => s.status === 'granted')) YES;
          if (useConsent((s) => s.status !== 'unset')) NO;
          return null;
        }`),
      ],
      [
        'subscribed to',
        zustand(`const useConsent = create((set) => ({ chat: false }));
        useConsent.subscribe((state) => { if (state.chat) YES; });
        useConsent.subscribe(() => { NO; });
        useConsent.subscribe((s) => s.chat, (chat) => { if (chat) YES; });`),
      ],
    ]);
  });

  describe('of Redux', () => {
    const redux = (code: string) =>
      `import { createSelector, createSlice, createListenerMiddleware, configureStore, isAnyOf } from '@reduxjs/toolkit';
      import { useSelector, useStore } from 'react-redux';
      const slice = createSlice({ name: 'consent', initialState: { chat: 'unset', maps: true }, reducers: {
        consentGranted: (s) => { s.chat = 'granted'; }, consentDenied: (s) => { s.chat = 'denied'; }, answered: (s, a) => { s.chat = a.payload; } } });
      const { consentGranted, consentDenied, answered } = slice.actions;
      const store = configureStore({ reducer: { consent: slice.reducer } });\n${code}`;
    gateTable([
      [
        'read by a selector',
        redux(`const selectStatus = (s) => s.consent.chat;
        const selectOk = createSelector(selectStatus, (chat) => chat === 'granted');
        const selectOk2 = createSelector([(s) => s.consent], (c) => c.chat === 'granted');
        const selectAnswered = createSelector(selectStatus, (c) => c !== 'unset');
        export function Chat() {
          const ok = useSelector(selectOk);
          const ok2 = useSelector(selectOk2);
          const status = useSelector(selectStatus);
          const any = useSelector(selectAnswered);
          const inline = useSelector((s) => s.consent.chat === 'granted');
          const { chat } = useSelector((s) => s.consent);
          if (ok) YES;
          if (ok2) YES;
          if (status === 'granted') YES;
          if (status) NO;
          if (any) NO;
          if (inline) YES;
          if (chat === 'granted') YES;
          if (selectOk(useStore().getState())) YES;
          if (selectOk(store.getState())) YES;
          if (store.getState().consent.chat === 'granted') YES;
          return null;
        }`),
      ],
      [
        'given from the start',
        redux(`export function Chat() { if (useSelector((s) => s.consent.maps)) NO; return null; }`),
      ],
      [
        'listened to',
        redux(`const listeners = createListenerMiddleware();
        listeners.startListening({ actionCreator: consentGranted, effect: () => { YES; } });
        listeners.startListening({ actionCreator: consentDenied, effect: () => { NO; } });
        listeners.startListening({ actionCreator: answered, effect: () => { NO; } });
        listeners.startListening({ matcher: isAnyOf(consentGranted, consentDenied), effect: () => { NO; } });
        listeners.startListening({ predicate: (action, now) => now.consent.chat === 'granted', effect: () => { YES; } });
        listeners.startListening({ predicate: (action, now) => now.consent.chat !== 'unset', effect: () => { NO; } });
        listeners.startListening({ type: 'consent/consentGranted', effect: () => { YES; } });
        listeners.startListening({ type: 'consent/answered', effect: () => { NO; } });`),
      ],
      [
        'seen by a middleware',
        redux(`export const middleware = (api) => (next) => (action) => {
          const result = next(action);
          if (api.getState().consent.chat === 'granted') YES;
          if (consentGranted.match(action)) YES;
          if (consentDenied.match(action)) NO;
          if (action.type === 'consent/granted') YES;
          if (action.type === 'consent/changed') NO;
          if (action.type === consentGranted.type) YES;
          return result;
        };`),
      ],
      [
        'a saga',
        `import { call, put, select, take, takeEvery } from 'redux-saga/effects';
        const selectChat = (state) => state.consent.chat;
        function* identify() { const granted = yield select(selectChat); if (!granted) return; YES; }
        function* wait() { yield take('consent/granted'); YES; }
        function* waitForAny() { yield take('consent/answered'); NO; }
        function* go() { YES; }
        function* always() { NO; }
        export function* root() { yield takeEvery('user/loaded', identify); yield takeEvery('consent/granted', go); yield takeEvery('consent/changed', always); yield call(wait); yield call(waitForAny); }`,
      ],
    ]);
  });

  describe('of Pinia', () => {
    const files = {
      'src/stores/consent.ts': `import { defineStore } from 'pinia';
        export const useConsentStore = defineStore('consent', {
          state: () => ({ choices: {} as Record<string, string>, maps: true }),
          getters: { chatAllowed: (state) => state.choices.chat === 'yes', ok(state) { return state.choices.chat === 'yes'; }, answered() { return this.choices.chat !== undefined; } },
          actions: { choose(p, v) { this.choices[p] = v; }, whenOk(run) { if (this.ok) run(); } },
        });`,
      'src/stores/privacy.ts': `import { defineStore } from 'pinia';
        import { computed, ref } from 'vue';
        export const usePrivacyStore = defineStore('privacy', () => {
          const consents = ref<string[]>([]);
          const chatConsent = computed(() => consents.value.includes('chat'));
          const any = computed(() => consents.value.length > 0);
          const mapsConsent = ref(true);
          return { consents, chatConsent, any, mapsConsent };
        });`,
    };
    const vue = (script: string) => ({
      ...files,
      'src/Chat.vue': `<script setup lang="ts">\n${script}\n</script>\n<template><p /></template>`,
    });
    const head = `import { storeToRefs } from 'pinia';
      import { onMounted, watch, watchEffect, computed } from 'vue';
      import { useConsentStore } from './stores/consent';
      import { usePrivacyStore } from './stores/privacy';
      const s = useConsentStore(); const p = usePrivacyStore();\n`;
    gateTable([
      [
        'with options',
        '',
        vue(`${head}const { chatAllowed, answered, ok } = storeToRefs(s);
          onMounted(() => {
            if (chatAllowed.value) YES;
            if (answered.value) NO;
            if (ok.value) YES;
            if (s.chatAllowed) YES;
            if (s.answered) NO;
            if (s.choices.chat === 'yes') YES;
            if (s.maps) NO;
            s.whenOk(() => YES);
          });
          s.$subscribe((_m, state) => { if (state.choices.chat === 'yes') YES; NO; });`),
      ],
      [
        'with a setup function',
        '',
        vue(`${head}const { chatConsent, any, mapsConsent } = storeToRefs(p);
          const both = computed(() => chatConsent.value && true);
          onMounted(() => {
            if (chatConsent.value) YES;
            if (any.value) NO;
            if (mapsConsent.value) NO;
            if (p.consents.includes('chat')) YES;
            if (p.consents.length) NO;
          });
          watch(() => p.chatConsent, (granted) => { if (!granted) return; YES; }, { immediate: true });
          watch(chatConsent, (granted) => { if (granted) YES; });
          watch([chatConsent, () => s.answered], ([granted]) => { if (granted) YES; });
          watch([() => s.answered, chatConsent], ([answered]) => { if (answered) NO; });
          watch(chatConsent, () => { NO; });
          watchEffect(() => { if (both.value) YES; });`),
      ],
    ]);
  });

  describe('of MobX', () => {
    gateTable([
      [
        'and what waits for it',
        `import { autorun, makeAutoObservable, reaction, when } from 'mobx';
        class ConsentStore { chat = false; decided = false; maps = true; constructor() { makeAutoObservable(this); } get chatConsented() { return this.chat; } decide(chat) { this.decided = true; this.chat = chat; } }
        const consentStore = new ConsentStore();
        when(() => consentStore.chatConsented, () => { YES; });
        when(() => consentStore.decided, () => { NO; });
        when(() => consentStore.maps, () => { NO; });
        reaction(() => consentStore.chat, (chat) => { if (chat) YES; });
        reaction(() => consentStore.decided, (chat) => { if (chat) NO; });
        reaction(() => consentStore.chat, () => { NO; });
        autorun(() => { if (consentStore.chat) YES; });
        when(() => consentStore.chat).then(() => YES);
        when(() => consentStore.decided).then(() => NO);
        export async function a() { await when(() => consentStore.chat); YES; }
        export async function b() { await when(() => consentStore.decided); NO; }`,
      ],
    ]);
  });

  describe('of Vue', () => {
    const vue = (script: string, template = '<p />') => ({
      'src/Chat.vue': `<script setup lang="ts">\nimport { computed, reactive, ref, watch, onMounted } from 'vue';\n${script}\n</script>\n<template>${template}</template>`,
    });
    gateTable([
      [
        'in a ref',
        '',
        vue(
          `const chatConsent = ref(false); const maps = ref(true); const status = ref<string | null>(null);
          function accept() { chatConsent.value = true; status.value = 'granted'; }
          watch(chatConsent, (granted) => { if (granted) YES; });
          onMounted(() => { if (chatConsent.value) YES; if (status.value === 'granted') YES; });`,
          '<button @click="accept">OK</button>',
        ),
      ],
      [
        'in a ref that is set when mounted',
        '',
        vue(
          `const chatConsent = ref(false); onMounted(() => { chatConsent.value = true; }); function send() { if (chatConsent.value) NO; }`,
        ),
      ],
      [
        'in a ref that is true from the start',
        '',
        vue(`const chatConsent = ref(true); function send() { if (chatConsent.value) NO; }`),
      ],
      [
        'in a reactive object',
        '',
        vue(
          `const consents = reactive({ chat: false, maps: true });
          const accept = () => { consents.chat = true; };
          function send() { if (consents.chat) YES; if (consents.maps) NO; }`,
          '<button @click="accept">OK</button>',
        ),
      ],
      [
        'in the data of a component',
        '',
        {
          'src/Chat.vue': `<script>
            export default {
              data() { return { chatConsent: false, mapsConsent: true, shopConsent: false }; },
              computed: { granted() { return this.chatConsent; } },
              mounted() { this.shopConsent = true; },
              methods: {
                accept() { this.chatConsent = true; },
                send() { if (this.chatConsent) YES; if (this.granted) YES; if (this.mapsConsent) NO; if (this.shopConsent) NO; },
              },
            };
            </script>
            <template><button @click="accept">OK</button></template>`,
        },
      ],
    ]);
  });

  describe('of Svelte', () => {
    const stores = {
      'src/stores.ts': `import { derived, writable } from 'svelte/store';
        export const chatConsent = writable(false);
        export const mapsConsent = writable(true);
        export const chatConsentStatus = writable(null);
        export const granted = derived(chatConsentStatus, ($status) => $status === 'granted');
        export const answered = derived(chatConsentStatus, ($status) => $status !== null);`,
    };
    const svelte = (script: string, template = '<p />') => ({
      ...stores,
      'src/Chat.svelte': `<script>\nimport { answered, chatConsent, granted, mapsConsent, chatConsentStatus } from './stores';\n${script}\n</script>\n${template}`,
    });
    gateTable([
      [
        'in a store',
        '',
        svelte(
          `$: if ($chatConsent) { YES }
          $: if ($mapsConsent) { NO }
          $: if ($chatConsentStatus === 'granted') { YES }
          $: if ($chatConsentStatus) { NO }
          $: if ($granted) { YES }
          $: if ($answered) { NO }
          chatConsent.subscribe((value) => { if (value) YES; });
          chatConsent.subscribe(() => { NO; });`,
          `<button on:click={() => chatConsent.set(true)}>OK</button>`,
        ),
      ],
      ['in a store that is set at load', '', svelte(`chatConsent.set(true); $: if ($chatConsent) { NO }`)],
      [
        'in a variable',
        '',
        svelte(
          `let chatOk = false; let hasConsent = false; let consent = true; $: if (hasConsent) { YES } $: if (consent === true) { NO }`,
          `<button on:click={() => (hasConsent = true)}>OK</button>`,
        ),
      ],
      [
        'in a rune',
        '',
        svelte(
          `let hasConsent = $state(false); let always = $state(true); const ready = $derived(hasConsent && user); $effect(() => { if (hasConsent) YES; if (ready) YES; if (always) NO; });`,
          `<button onclick={() => (hasConsent = true)}>OK</button>`,
        ),
      ],
    ]);
  });

  describe('of other libraries', () => {
    gateTable([
      [
        'a signal of Angular',
        `import { Injectable, computed, effect, inject, signal } from '@angular/core';
        @Injectable() class ConsentService { readonly chat = signal(false); readonly maps = signal(true); readonly status = signal(null); readonly granted = computed(() => this.status() === 'granted'); readonly answered = computed(() => this.status() !== null); accept() { this.chat.set(true); this.status.set('granted'); } }
        @Injectable() export class ChatService {
          private readonly consent = inject(ConsentService);
          constructor() { effect(() => { if (this.consent.chat()) YES; if (this.consent.maps()) NO; }); }
          send() { if (this.consent.granted()) YES; if (this.consent.answered()) NO; if (this.consent.status() === 'granted') YES; if (this.consent.status()) NO; }
        }`,
      ],
      [
        'a signal of Solid',
        `import { createEffect, createMemo, createSignal } from 'solid-js';
        const [chatConsent, setChatConsent] = createSignal(false);
        const [mapsConsent] = createSignal(true);
        const both = createMemo(() => chatConsent() && user);
        export const accept = () => setChatConsent(true);
        createEffect(() => { if (chatConsent()) YES; if (mapsConsent()) NO; if (both()) YES; });`,
      ],
      [
        'a signal of Preact',
        `import { computed, effect, signal } from '@preact/signals';
        const chatConsent = signal(false); const mapsConsent = signal(true); const ok = computed(() => chatConsent.value === true);
        export const accept = () => { chatConsent.value = true; };
        effect(() => { if (chatConsent.value) YES; if (mapsConsent.value) NO; if (ok.value) YES; });`,
      ],
      [
        'atoms of Jotai',
        `import { atom, useAtom, useAtomValue } from 'jotai';
        const chatConsentAtom = atom(false); const mapsConsentAtom = atom(true); const statusAtom = atom(null);
        const grantedAtom = atom((get) => get(statusAtom) === 'granted');
        export function Chat() {
          const chat = useAtomValue(chatConsentAtom); const maps = useAtomValue(mapsConsentAtom); const [consent] = useAtom(chatConsentAtom); const granted = useAtomValue(grantedAtom);
          if (chat) YES;
          if (maps) NO;
          if (consent) YES;
          return null;
        }`,
      ],
      [
        'a proxy of Valtio',
        `import { proxy, useSnapshot } from 'valtio';
        const consent = proxy({ chat: false, maps: true });
        export const accept = () => { consent.chat = true; };
        export function Chat() { const snap = useSnapshot(consent); if (snap.chat) YES; if (snap.maps) NO; if (consent.chat) YES; return null; }`,
      ],
    ]);
  });
});
